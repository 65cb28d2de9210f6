import type { SourceAdapter } from "quire-blog/source-adapter";
import { detectBody, mayHaveTemplates } from "./bodies/detect";
import { mayOmitParagraphs, omitParagraph } from "./bodies/omit-paragraph";
import { readTemplateData } from "./bodies/template-data";
import { components } from "./components/components";
import { detectSite } from "./sites/detect-site";

/** Sites and posts of Docusaurus, Jekyll, Hexo, Hugo, Zola, Gatsby, Astro, Next.js and Eleventy, for `createBlog({ sourceAdapter })` of the engine. */
export const sourceAdapter: SourceAdapter = {
	detect: detectSite,
	dialect: { readTemplateData, mayHaveTemplates, detectBody, mayOmitParagraphs, omitParagraph, components },
};
