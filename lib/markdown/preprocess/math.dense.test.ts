// With texts of full length.
import "./math.test";
