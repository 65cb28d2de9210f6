/** What an app gets of the blog inside it, as `quire-blog/pages`. */
export type * from "@/lib/owner-code/app-pages";
export { BlogPage, BlogPageContent, generateMetadata, generateStaticParams } from "./blog-page";
export { BlogPart } from "./blog-part";
export { BlogSearch } from "./blog-search";
export { PostBody } from "./post-body";
export { PostCards, PostTitles } from "./post-cards";
export { getPage, getPaths, getPost, isInMain } from "./read-page";
export type { BodyComponents } from "./render-nodes";
