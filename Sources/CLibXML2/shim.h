// What Spreadsheet calls of libxml2. Debian's headers lead on to ICU's, which clash with the ICU of
// Foundation in whoever sees both; nothing of them is called, so they are left out.
#pragma once
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/tree.h>

/// Frees what libxml2 returned; `xmlFree` is a variable, which Swift does not let several threads see.
static inline void jianbao_xml_free(void *memory) { xmlFree(memory); }
