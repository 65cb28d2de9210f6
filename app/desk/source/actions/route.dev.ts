import { readPostActions } from "@/lib/next/desk/actions";
import { findPostByFile } from "@/lib/next/desk/find-post";
import { readBodyFacts } from "@/lib/next/desk/post-index";
import { getBlog } from "@/lib/next/get-blog";

/** Answers with the actions for the post of `file`. Only its own body is read, not those of all posts as in other pages of the desk. */
export async function GET(request: Request): Promise<Response> {
	const blog = getBlog();
	const post = await findPostByFile(blog, new URL(request.url).searchParams.get("file") ?? "");
	if (!post) return new Response("There is no such post any more. Has its file been moved?", { status: 404 });
	const facts = await readBodyFacts(blog, post).catch(() => undefined);
	const actions = await readPostActions(blog, post, facts);
	return Response.json(actions, { headers: { "Cache-Control": "no-store" } });
}
