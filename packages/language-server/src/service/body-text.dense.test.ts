// With texts of full length.
import "./body-text.test";
