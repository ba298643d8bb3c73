// Nodes, edges and evidence as every query prints them with --json.
#pragma once

#include "graph/json.hpp"
#include "graph/rows.hpp"

namespace rapport {

// {"id","kind","name","aliases"?,"first"?,"last"?,"articles"}
void write_node(JsonWriter& json, const Node& node);

// {"type","from","to","status","date"?,"support","reversed","evidence":[…]}; from and to are node ids, date
// is the latest one.
void write_edge(JsonWriter& json, const Graph& graph, const Edge& edge, bool reversed);

// Prints what was written and a line end.
void print_json(JsonWriter& json);

}  // namespace rapport
