import { getSearchIndex } from "@/lib/outputs/search/search-index";
import { mediaType } from "@/lib/utils/media-type";

/** A file of the search index of the content as it is now; a build puts these files among Next's static ones. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const name = (await params).path.join("/");
	const content = (await getSearchIndex()).get(name);
	if (!content) return new Response("Not found", { status: 404 });
	const headers = { "Content-Type": mediaType(name), "Cache-Control": "no-store" };
	return new Response(new Uint8Array(content), { headers });
}
