import { safeDecode } from "@/lib/content/assets";
import { listAssets } from "@/lib/content/files";
import { mediaType } from "@/lib/media/media-type";
import { readPublished } from "@/lib/media/published";
import { UnreadableSvg } from "@/lib/media/svg/clean";
import { drawIcon } from "@/lib/seo/icons/draw";
import { getIcons } from "@/lib/seo/icons/icons";

/** A static file of the content, as it is now, or an icon made of one; a build copies these files instead. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const file = (await params).path.map(safeDecode).join("/");
	const headers = { "Content-Type": mediaType(file), "Cache-Control": "no-store" };
	if (!(await listAssets()).includes(file)) {
		const icons = await getIcons();
		const icon = icons.made.find(({ name }) => file === `public/${name}`);
		if (icon) return new Response(new Uint8Array(await drawIcon(icon, icons)), { headers });
		return new Response("Not found", { status: 404 });
	}
	try {
		return new Response(new Uint8Array(await readPublished(file)), { headers });
	} catch (error) {
		if (error instanceof UnreadableSvg) return new Response(error.message, { status: 404 });
		throw error;
	}
}
