// With texts of full length.
import "./excerpt.test";
