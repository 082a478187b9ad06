# jianbao: registers in, briefings out. `make` alone lists the verbs.

SWIFT ?= swift
BUILD := $(SWIFT) build --explicit-target-dependency-import-check error
# How many rows `make bench` reads, and how often.
ROWS ?= 100000
REPEATS ?= 3
PROGRAM := .build/release/jianbao
SAMPLE := SampleData/campaign-2021
# 1 of the program says that the sample's planted mistakes were found.
RUN_ALLOWING_FINDINGS = || test $$? -eq 1

.PHONY: help demo deps deps-test build release test golden bench sample check lint format clean

help: ## 列出全部命令
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: deps release ## 新机器上从零开始：安装依赖、编译，生成样例活动的简报和总结到 out/
	$(PROGRAM) monthly 2021-05 $(SAMPLE) --out out/monthly-2021-05 $(RUN_ALLOWING_FINDINGS)
	$(PROGRAM) summary 2021-10-31 $(SAMPLE) --out out/summary-2021-10-31 $(RUN_ALLOWING_FINDINGS)
	@echo "请打开 out/monthly-2021-05/index.html 和 out/summary-2021-10-31/index.html"

# Installs those of the packages $(1) that are missing.
define install
@missing=""; for package in $(1); do \
  dpkg -s $$package >/dev/null 2>&1 || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
  if [ "$$(id -u)" = 0 ]; then as=""; else as="sudo"; fi; \
  $$as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$as apt-get install -y -qq $$missing; fi
endef

deps: ## 安装缺少的系统库（zlib、libxml2、pkg-config）
	$(call install,zlib1g-dev libxml2-dev pkg-config)

deps-test: ## 安装页面测试用的浏览器、PDF 工具、中文字体和 axe-core；没有装的，那几项测试跳过
	$(call install,chromium poppler-utils fontconfig fonts-noto-cjk python3-pip)
	@test -d .build/axe/axe_playwright_python || \
	  python3 -m pip install --quiet --no-deps --target .build/axe axe-playwright-python==0.1.8

build: ## 编译（调试版）
	$(BUILD)

release: ## 编译（发布版）
	$(BUILD) -c release --product jianbao

test: deps ## 新机器上从零开始：安装依赖、编译并运行全部测试；ONLY=CSVTests 只跑一部分
	@mkdir -p .build/differences
	$(SWIFT) test --explicit-target-dependency-import-check error --disable-xctest \
	  --attachments-path .build/differences $(if $(ONLY),--filter '$(ONLY)')

golden: ## 重新记录样张（RECORD=1），然后列出变化
	-RECORD=1 $(SWIFT) test --disable-xctest --filter 'EndToEndTests|BriefingTests'
	git diff --stat -- Tests

bench: deps ## 与同类软件比速度和内存（ROWS=1000000、REPEATS=5），写入 Tests/Bench/RESULTS.md；ONLY=CSV 只比一部分
	$(BUILD) -c release --product jianbao
	$(BUILD) -c release --product readers
	python3 Tests/Bench/bench.py .build $(ROWS) $(REPEATS) Tests/Bench/RESULTS.md $(ONLY)

sample: ## 重新生成 SampleData 里的样例台账
	$(SWIFT) run -c release sample SampleData

lint: ## 检查格式、文件长度和依赖方向
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Templates
	@long=$$(find Sources -name '*.swift' -exec wc -l {} + | awk '$$2 != "total" && $$1 > 400 {print $$2}'); \
	if [ -n "$$long" ]; then echo "超过 400 行：$$long"; exit 1; fi
	@stray=$$(grep -l '^ *\(package \|private \)*import Foundation' -r Sources \
	  | grep -vE '^Sources/(jianbao|embed|EmbedTemplates|sample)/|^Sources/Register/Folding.swift$$'); \
	if [ -n "$$stray" ]; then echo "不应使用 Foundation：$$stray"; exit 1; fi

format: ## 就地整理格式
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Templates

clean: ## 删除编译产物和输出
	rm -rf .build out
