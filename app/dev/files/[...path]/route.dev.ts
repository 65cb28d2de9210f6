import { safeDecode } from "@/lib/content/assets";
import { listAssets } from "@/lib/content/files";
import { mediaType } from "@/lib/media/media-type";
import { readPublished } from "@/lib/media/published";
import { UnreadableSvg } from "@/lib/media/svg/clean";

/** A static file of the content, as it is now; a build copies these files instead. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const file = (await params).path.map(safeDecode).join("/");
	if (!(await listAssets()).includes(file)) return new Response("Not found", { status: 404 });
	try {
		const headers = { "Content-Type": mediaType(file), "Cache-Control": "no-store" };
		return new Response(new Uint8Array(await readPublished(file)), { headers });
	} catch (error) {
		if (error instanceof UnreadableSvg) return new Response(error.message, { status: 404 });
		throw error;
	}
}
