import { plainComponents } from "@/components/plain";
import { safeDecode } from "@/lib/content/assets";
import { mediaType } from "@/lib/media/media-type";
import { findText } from "@/lib/twins/texts";

/** A text for programs that read, made of the content as it is now; a build puts these among Next's static files. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const path = `/${(await params).path.map(safeDecode).join("/")}`;
	const text = await findText(path, plainComponents);
	if (text === undefined) return new Response("Not found", { status: 404 });
	return new Response(text, { headers: { "Content-Type": mediaType(path), "Cache-Control": "no-store" } });
}
