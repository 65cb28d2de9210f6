// With texts of full length.
import "./unclosed-html.test";
