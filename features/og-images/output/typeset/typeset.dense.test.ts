// With texts of full length.
import "./typeset.test";
