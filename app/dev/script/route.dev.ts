import { getPageScript } from "@/lib/page-script";

/** The page's script, bundled anew after every change of the content; a build puts it among Next's static files. */
export async function GET(): Promise<Response> {
	const { code } = await getPageScript();
	return new Response(code, {
		headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" },
	});
}
