import { planRename, rename } from "@/lib/blog/authoring/rename";
import { countNoun } from "@/lib/desk/time";
import { renameDeskPath } from "@/lib/desk/urls";
import { findPostByFile } from "@/lib/next/desk/find-post";
import { type Action, describeChange, findPostOfForm, POST_GONE, pathBack } from "./action";

export const renamePost: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const refuse = (message: string) => ({ notice: { message, isProblem: true }, path: renameDeskPath(post.path) });
	const plan = await planRename(blog, post, {
		slug: form.get("slug"),
		name: form.get("name"),
		redirects: form.get("redirects") !== "",
	});
	if ("problem" in plan) return refuse(plan.problem);
	const withLinks = form.get("links") !== "";
	const renamed = await rename(plan, withLinks);
	if ("problem" in renamed) return refuse(renamed.problem);
	// The watcher reports the change a moment later than the browser requests the page.
	blog.invalidate();
	const { newPath, newFile, oldFile } = plan.renaming;
	const moved = await findPostByFile(blog, newFile);
	const failed = renamed.failed.map((file) => `\`${blog.source.ownerPath(file)}\``);
	const sentences = [
		newPath === post.path ? "" : `It is at ${newPath} now.`,
		newFile === oldFile ? "" : `Its file is \`${blog.source.ownerPath(newFile)}\` now.`,
		renamed.changed.length > 0 ? `Links in ${countNoun(renamed.changed.length, "other post")} lead there.` : "",
		failed.length > 0 ? `Links weren't changed in ${failed.join(", ")}: change them by hand.` : "",
	];
	const { before, after, afterWithoutLinks } = plan.post;
	return {
		notice: {
			message: sentences.filter(Boolean).join(" "),
			files: [
				describeChange(blog, newFile, before, withLinks ? after : afterWithoutLinks),
				...plan.links
					.filter(({ file }) => renamed.changed.includes(file))
					.map((link) => describeChange(blog, link.file, link.before, link.after)),
			],
		},
		path: pathBack(form, moved?.path ?? newPath),
	};
};
