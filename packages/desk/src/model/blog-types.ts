import type {
	Blog,
	Diagnostic,
	describeEdit,
	editPost,
	getPostPreview,
	Post,
	readBodyFacts,
	readPost,
} from "quire-blog/tools/blog";

// The parts of what the engine returns, by the names that the desk has for them.

export type Site = Awaited<ReturnType<Blog["site"]>>;
export type Status = Post["status"];
export type Severity = Diagnostic["severity"];
export type RuleName = Diagnostic["rule"];
export type PostPreview = Awaited<ReturnType<typeof getPostPreview>>;
/** What is kept of a compiled body, for lists of posts and for checks. */
export type BodyFacts = Awaited<ReturnType<typeof readBodyFacts>>;
/** A post as it is read from an edited text. */
export type ReadPost = ReturnType<typeof readPost>;
/** What an edit has to know of the blog and of the file. */
export type EditedFile = Awaited<ReturnType<typeof describeEdit>>;
/** A changed text, or why nothing was changed. */
export type EditResult = ReturnType<Parameters<typeof editPost>[2]>;
/** Why an action failed, and what the owner can do about it. */
export interface Problem {
	problem: string;
}
