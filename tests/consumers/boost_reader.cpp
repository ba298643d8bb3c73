// Reads a .graphml or .dot file with Boost.Graph's own readers and prints what it found as JSON: nodes with
// their attributes, edges with theirs.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/dynamic_property_map.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

#include "graph/json.hpp"

namespace {

using Peer = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Vertex = boost::graph_traits<Peer>::vertex_descriptor;
using Arc = boost::graph_traits<Peer>::edge_descriptor;

template <class Key, class Value>
boost::shared_ptr<boost::dynamic_property_map> column() {
  using Column = std::map<Key, Value>;
  using Map = boost::associative_property_map<Column>;
  static std::vector<std::unique_ptr<Column>> columns;
  columns.push_back(std::make_unique<Column>());
  return boost::make_shared<boost::detail::dynamic_property_map_adaptor<Map>>(Map(*columns.back()));
}

template <class Key>
boost::shared_ptr<boost::dynamic_property_map> column_for(const boost::any& value) {
  if (value.type() == typeid(double)) return column<Key, double>();
  if (value.type() == typeid(int)) return column<Key, int>();
  return column<Key, std::string>();
}

// Makes a column of the right type for every attribute that the file declares.
boost::shared_ptr<boost::dynamic_property_map> make_column(const std::string&, const boost::any& key,
                                                           const boost::any& value) {
  if (key.type() == typeid(Vertex)) return column_for<Vertex>(value);
  if (key.type() == typeid(Arc)) return column_for<Arc>(value);
  return column_for<Peer*>(value);
}

template <class Key>
void put_attributes(rapport::JsonWriter& json, boost::dynamic_properties& properties, const Key& key) {
  for (const auto& [name, map] : properties) {
    if (map->key() == typeid(Key)) json.member(name, map->get_string(key));
  }
}

void print(const Peer& graph, boost::dynamic_properties& properties) {
  rapport::JsonWriter json;
  json.begin_object();
  json.key("nodes");
  json.begin_array();
  for (const Vertex v : boost::make_iterator_range(vertices(graph))) {
    json.begin_object();
    put_attributes(json, properties, v);
    json.end_object();
  }
  json.end_array();
  json.key("edges");
  json.begin_array();
  for (const Arc arc : boost::make_iterator_range(edges(graph))) {
    json.begin_object();
    json.key("from");
    json.number(std::uint64_t{source(arc, graph)});
    json.key("to");
    json.number(std::uint64_t{target(arc, graph)});
    put_attributes(json, properties, arc);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  std::cout << json.take() << '\n';
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) return 2;
  const std::string path = arguments[1];
  std::ifstream file(path);
  Peer graph;
  boost::dynamic_properties properties(make_column);
  if (path.ends_with(".dot")) {
    read_graphviz(file, graph, properties, "node_id");
  } else {
    read_graphml(file, graph, properties);
  }
  print(graph, properties);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "boost_reader: " << error.what() << '\n';
  return 1;
}
