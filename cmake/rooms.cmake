# One static library per room. A room sees the headers of the rooms that it links and no others:
# each library exports the include folder only through its own link.
add_library(rapport_options INTERFACE)
# GCC 12 sees overlaps in std::string that are not there (GCC bug 105651), hence no -Wrestrict.
target_compile_options(rapport_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                                                 $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
                                                 $<$<BOOL:${RAPPORT_WERROR}>:-Werror>)
if(RAPPORT_SANITIZE)
  target_compile_options(rapport_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                   -fno-omit-frame-pointer)
  target_link_options(rapport_options INTERFACE -fsanitize=address,undefined)
endif()
# RapidJSON adds to null pointers, which clang's pointer-overflow check forbids.
if(RAPPORT_FUZZ)
  target_compile_options(rapport_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
                                                   -fno-sanitize=pointer-overflow -fno-sanitize-recover=undefined
                                                   -fno-omit-frame-pointer)
  target_link_options(rapport_options INTERFACE -fsanitize=address,undefined)
endif()

# rapport_room(NAME SOURCES files... PUBLIC targets... PRIVATE targets...)
function(rapport_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ROOM_PUBLIC}
                                PRIVATE $<BUILD_INTERFACE:rapport_options> ${ROOM_PRIVATE})
endfunction()

# Embeds text files as raw string literals: embed(OUTPUT.cpp FUNCTION files...) defines
# std::string_view rapport::FUNCTION(std::string_view file_name).
function(rapport_embed output function_name)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DFUNCTION=${function_name} "-DFILES=${ARGN}"
            -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
endfunction()
