// With texts of full length.
import "./text-facts.test";
