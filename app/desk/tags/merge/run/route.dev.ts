import { refuseWriteRequest } from "@/lib/next/desk/desk-access";
import { planMerge, runMerge } from "@/lib/next/desk/merge";
import { getBlog } from "@/lib/next/get-blog";

/** Merges tags in the files of posts, after a preview. */
export async function POST(request: Request): Promise<Response> {
	const refused = refuseWriteRequest(request);
	if (refused) return refused;
	const form = await request.formData();
	const to = String(form.get("to") ?? "").trim();
	if (to === "") return new Response("The new tag is missing.", { status: 400 });
	const blog = getBlog();
	const { changed, left } = await runMerge(await planMerge(blog, new Set(form.getAll("from").map(String)), to));
	// The watcher reports the change a moment later than the browser asks for the page.
	blog.invalidate();
	const parameters = new URLSearchParams({ changed: String(changed), left: String(left) });
	return new Response(null, { status: 303, headers: { Location: `/desk/tags?${parameters}` } });
}
