// With texts of full length.
import "./legacy-syntax.test";
