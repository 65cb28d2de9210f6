import { getEditorScript } from "@/lib/next/desk/editor-script";
import { getBlog } from "@/lib/next/get-blog";
import { getMediaType } from "@/lib/utils/media-type";

export async function GET(): Promise<Response> {
	const headers = { "Content-Type": getMediaType("main.js"), "Cache-Control": "no-store" };
	return new Response(await getEditorScript(getBlog()), { headers });
}
