/** What the rest of a blog has to know of a page that a feature has in each language. */
export interface FeaturePage {
	/** Below the prefix of the language. No post can have the path, or one below it. */
	path: `/${string}`;
	/** Its query parameters, which no taxonomy can be called; the names of taxonomies are further ones. */
	parameters: readonly string[];
}
