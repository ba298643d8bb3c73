// Imports files with Gephi's own ImportController, as its File menu does, prints one line of JSON a file with what a
// Gephi user would have, and renders a preview of each: GephiImport OUT FILE...
import java.awt.Color;
import java.io.File;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.Table;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

public final class GephiImport {
  private static <T> T service(Class<T> type) {
    return Lookup.getDefault().lookup(type);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ' || c > '~') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }

  private static String issues(Container container) {
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (Iterator<Issue> issue = container.getReport().getIssues(1000); issue.hasNext(); ) {
      Issue next = issue.next();
      list.add(quoted(next.getLevel() + ": " + next.getMessage()));
    }
    return list.toString();
  }

  // Column id to its type and how many rows have a value.
  private static String columns(Table table, Element[] rows) {
    Map<String, String> out = new TreeMap<>();
    for (Column column : table) {
      long filled = Arrays.stream(rows).filter(row -> row.getAttribute(column) != null).count();
      out.put(column.getId(), "[" + quoted(column.getTypeClass().getSimpleName()) + "," + filled + "]");
    }
    StringJoiner list = new StringJoiner(",", "{", "}");
    out.forEach((id, about) -> list.add(quoted(id) + ":" + about));
    return list.toString();
  }

  private static String hex(Color color) {
    return String.format("#%02x%02x%02x", color.getRed(), color.getGreen(), color.getBlue());
  }

  private static String nodes(Graph graph) {
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (Node node : graph.getNodes().toArray())
      list.add("[" + quoted(String.valueOf(node.getId())) + "," + quoted(String.valueOf(node.getLabel())) + ","
          + quoted(hex(node.getColor())) + "," + node.size() + "," + node.x() + "," + node.y() + "]");
    return list.toString();
  }

  private static String edges(Graph graph) {
    StringJoiner list = new StringJoiner(",", "[", "]");
    for (Edge edge : graph.getEdges().toArray())
      list.add("[" + quoted(String.valueOf(edge.getSource().getId())) + ","
          + quoted(String.valueOf(edge.getTarget().getId())) + "," + quoted(String.valueOf(edge.getTypeLabel())) + ","
          + quoted(String.valueOf(edge.getLabel())) + "," + edge.getWeight() + "," + edge.isDirected() + "]");
    return list.toString();
  }

  // As SVG, since the PNG exporter wants a screen; not of the hostile graph, whose emoji Gephi cannot write.
  private static void preview(Workspace workspace, File file) throws Exception {
    if (file.getName().startsWith("nasty")) return;
    PreviewModel model = service(PreviewController.class).getModel(workspace);
    model.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, Boolean.TRUE);
    model.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, Boolean.FALSE);
    model.getProperties().putValue(PreviewProperty.EDGE_CURVED, Boolean.FALSE);
    service(ExportController.class).exportFile(file, workspace);
  }

  private static String imported(File file, File out) throws Exception {
    ImportController importer = service(ImportController.class);
    Container container = importer.importFile(file);
    String issues = issues(container);
    importer.process(container, new DefaultProcessor(), null);
    Workspace workspace = service(ProjectController.class).getCurrentWorkspace();
    GraphModel model = service(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    preview(workspace, new File(out, file.getName() + ".gephi.svg"));
    return "{\"file\":" + quoted(file.getName()) + ",\"issues\":" + issues + ",\"dynamic\":" + model.isDynamic()
        + ",\"nodeColumns\":" + columns(model.getNodeTable(), graph.getNodes().toArray())
        + ",\"edgeColumns\":" + columns(model.getEdgeTable(), graph.getEdges().toArray())
        + ",\"nodes\":" + nodes(graph) + ",\"edges\":" + edges(graph) + "}";
  }

  public static void main(String[] arguments) throws Exception {
    service(ProjectController.class).newProject();
    for (String file : Arrays.copyOfRange(arguments, 1, arguments.length))
      System.out.println(imported(new File(file), new File(arguments[0])));
    System.exit(0); // Gephi leaves threads behind
  }
}
