import "quire-blog/blog.css";

export { BlogPage as default, generateMetadata, generateStaticParams } from "quire-blog/pages";

// All pages are made in builds, and paths that the blog doesn't have are not found.
export const ensureStatic = "navigation";
export const instant = false;
