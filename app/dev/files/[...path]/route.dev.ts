import { listStaticFiles } from "@/lib/content/source/files";
import { safeDecode } from "@/lib/content/urls/assets";
import { readPublicFile } from "@/lib/images/public-file";
import { UnreadableSvg } from "@/lib/images/svg/sanitize";
import { getIcons } from "@/lib/metadata/icons/icons";
import { drawIcon } from "@/lib/outputs/icons/draw";
import { mediaType } from "@/lib/utils/media-type";

/** A static file of the content, as it is now, or an icon made of one; a build copies these files instead. */
export async function GET(_: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
	const file = (await params).path.map(safeDecode).join("/");
	const headers = { "Content-Type": mediaType(file), "Cache-Control": "no-store" };
	if (!(await listStaticFiles()).includes(file)) {
		const icons = await getIcons();
		const icon = icons.made.find(({ name }) => file === `public/${name}`);
		if (icon) return new Response(new Uint8Array(await drawIcon(icon, icons)), { headers });
		return new Response("Not found", { status: 404 });
	}
	try {
		return new Response(new Uint8Array(await readPublicFile(file)), { headers });
	} catch (error) {
		if (error instanceof UnreadableSvg) return new Response(error.message, { status: 404 });
		throw error;
	}
}
