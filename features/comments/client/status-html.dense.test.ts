// With texts of full length.
import "./status-html.test";
