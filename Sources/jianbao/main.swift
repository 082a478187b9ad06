print("jianbao")
