import { answerForm, seeOther } from "@/lib/next/desk/answer-request";
import { planMerge, runMerge } from "@/lib/next/desk/merge";
import { getBlog } from "@/lib/next/get-blog";

export function POST(request: Request): Promise<Response> {
	return answerForm(request, async (form) => {
		const to = String(form.get("to") ?? "").trim();
		if (to === "") return new Response("The new tag is missing.", { status: 400 });
		const blog = getBlog();
		const { changed, left } = await runMerge(await planMerge(blog, new Set(form.getAll("from").map(String)), to));
		// The watcher reports the change a moment later than the browser requests the page.
		blog.invalidate();
		return seeOther(`/desk/tags?${new URLSearchParams({ changed: String(changed), left: String(left) })}`);
	});
}
