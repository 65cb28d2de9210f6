import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { mediaType } from "@/lib/utils/media-type";

/** A part of the page's script, bundled anew after every change of the content; a build puts it among Next's static files. */
export async function GET(request: Request): Promise<Response> {
	const { pathname } = new URL(request.url);
	const { main, search, searchStyles } = await getClientScript();
	const file = [main, search, searchStyles].find(({ src }) => src === pathname);
	if (!file) return new Response("Not found", { status: 404 });
	const headers = { "Content-Type": mediaType(pathname), "Cache-Control": "no-store" };
	return new Response(file.code, { headers });
}
