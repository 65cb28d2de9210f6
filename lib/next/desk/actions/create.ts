import { createPostFile } from "@/lib/blog/authoring/post-file";
import type { Blog } from "@/lib/blog/blog";
import { isIn } from "@/lib/content/source/layout";
import { listPostFolders } from "@/lib/desk/post-folders";
import { writePath } from "@/lib/desk/urls";
import type { Action } from "./action";

const FORM = "/desk/new";

export const createNewPost: Action = async (blog, form) => {
	const refuse = (message: string) => ({ notice: { message, isProblem: true }, path: FORM });
	const title = form.get("title").replace(/\s+/g, " ");
	if (title === "") return refuse("A post needs a title.");
	const folders = await findPostFolders(blog);
	const folder = form.get("folder") || folders[0];
	if (folder === undefined || !folders.includes(folder)) return refuse("There is no such folder of posts.");
	const tags = [...form.getAll("tag"), ...form.get("tags").split(",")].map((tag) => tag.trim()).filter(Boolean);
	const created = await createPostFile(blog, {
		title,
		tags: [...new Set(tags)],
		// Files in the folder of drafts are drafts already.
		isDraft: form.get("draft") !== "" && !(await isDraftsFolder(blog, folder)),
		extension: form.get("format") === "mdx" ? ".mdx" : ".md",
		folder,
	});
	if ("problem" in created) return refuse(created.problem);
	// The watcher reports the change a moment later than the browser requests the page.
	blog.invalidate();
	const { posts } = await blog.collection();
	const post = posts.find(({ file }) => blog.source.ownerPath(file) === created.name);
	return { notice: { message: `\`${created.name}\` is there. Write.` }, path: post ? writePath(post.path) : "/desk" };
};

/** Lists the folders for new posts, relative to the content folder. */
export async function findPostFolders(blog: Blog): Promise<string[]> {
	const { posts } = await blog.collection();
	const files = posts.map(({ file }) => blog.source.ownerPath(file));
	return listPostFolders(blog.source.project().mounts, files);
}

async function isDraftsFolder({ source }: Blog, folder: string): Promise<boolean> {
	return source.project().mounts.some(({ at, from }) => isIn("drafts", at) && isIn(from, folder));
}
