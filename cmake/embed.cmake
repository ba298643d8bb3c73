# Writes OUTPUT: a C++ file whose FUNCTION(name) answers the text of the file of that name, empty if there is none.
set(body "#include <string_view>\n\nnamespace rapport {\n\n")
string(APPEND body "std::string_view ${FUNCTION}(std::string_view name) {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  # the newline after R"tsv( is cut off again
  file(READ ${file} text)
  string(APPEND body "  if (name == \"${name}\") return std::string_view(R\"tsv(\n")
  string(APPEND body "${text})tsv\").substr(1);\n")
endforeach()
string(APPEND body "  return {};\n}\n\n}  // namespace rapport\n")
file(WRITE ${OUTPUT} "${body}")
