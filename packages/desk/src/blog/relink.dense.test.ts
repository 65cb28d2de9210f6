// With texts of full length.
import "./relink.test";
