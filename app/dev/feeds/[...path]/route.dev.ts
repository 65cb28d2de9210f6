import { feedComponents } from "@/components/mdx/feed-components";
import { safeDecode } from "@/lib/content/urls/assets";
import { findDocument } from "@/lib/outputs/feeds/documents";
import { mediaType } from "@/lib/utils/media-type";

/** A feed or the like of it, made of the content as it is now; a build puts these among Next's static files. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const path = `/${(await params).path.map(safeDecode).join("/")}`;
	const text = await findDocument(path, feedComponents);
	if (text === undefined) return new Response("Not found", { status: 404 });
	return new Response(text, { headers: { "Content-Type": mediaType(path), "Cache-Control": "no-store" } });
}
