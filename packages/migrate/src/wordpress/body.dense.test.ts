// With texts of full length.
import "./body.test";
