import { countNoun } from "@/lib/desk/time";
import { getDesk } from "@/lib/next/desk/desk";
import { commitPost } from "@/lib/next/desk/post-commit";
import { type Action, findPostOfForm, POST_GONE, pathBack } from "./action";

export const commit: Action = async (blog, form) => {
	const post = await findPostOfForm(blog, form);
	if (!post) return POST_GONE;
	const path = pathBack(form, post.path);
	const message = form.get("message").replaceAll("\r\n", "\n");
	if (message === "") return { notice: { message: "A commit needs a message.", isProblem: true }, path };
	const { facts } = await getDesk();
	const result = await commitPost(blog, post, facts.get(post.file), message);
	if ("problem" in result) {
		const { problem, output } = result;
		return { notice: { message: problem, isProblem: true, ...(output && { output }) }, path };
	}
	return { notice: { message: `Committed ${countNoun(result.files.length, "file")}: ${result.summary}` }, path };
};
