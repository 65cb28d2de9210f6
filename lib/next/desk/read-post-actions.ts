import { readPostText } from "@/lib/blog/authoring/post-file";
import type { Blog } from "@/lib/blog/blog";
import { isUnlisted } from "@/lib/content/edit-post";
import type { Post } from "@/lib/content/types";
import { describePostActions, type PostActions } from "@/lib/desk/post-actions";
import { findPostChanges } from "./post-commit";
import type { BodyFacts } from "./post-index";

export async function readPostActions(blog: Blog, post: Post, facts: BodyFacts | undefined): Promise<PostActions> {
	const [site, read, changes] = await Promise.all([
		blog.site(),
		readPostText(blog, post),
		findPostChanges(blog, post, facts),
	]);
	return describePostActions(post, {
		site,
		now: blog.options.now(),
		isUnlisted: "text" in read && isUnlisted(read.text),
		commit: changes && { files: changes.files, message: changes.message },
	});
}
