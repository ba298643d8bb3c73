// The columns that every format writes: one table for nodes, one for edges.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "export/writer.hpp"

namespace rapport {

enum class ValueType : std::uint8_t { text, integer, real };

// Appends the value as clean text or as a number; appends nothing where there is none.
// Lists are joined with "|". Numbers have a fixed count of digits, so files are the same on every machine.
struct Attribute {
  std::string_view name;
  ValueType type;
  void (*append)(std::string& out, const Exported& what, std::uint32_t row, Losses& losses);
};

// Rows are positions in Graph::nodes: label and kind come first, x, y, size and color last.
std::span<const Attribute> node_attributes();

// Rows are positions in Graph::edges: label, relation, status and weight come first.
std::span<const Attribute> edge_attributes();

// "met-with", or "met-with (planned)" where the status is not actual, so that no reader merges the two.
void append_edge_label(std::string& out, const Edge& edge);

// Diameter of a node in the units of x and y.
double node_size(const Exported& what, NodeIndex node);

}  // namespace rapport
