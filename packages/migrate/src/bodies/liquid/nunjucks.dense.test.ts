// With texts of full length.
import "./nunjucks.test";
