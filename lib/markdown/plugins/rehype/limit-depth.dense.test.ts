// With texts of full length.
import "./limit-depth.test";
