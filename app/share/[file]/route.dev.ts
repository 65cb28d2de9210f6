import { answer, type ShareParams } from "@/app/share/answer";
import { readPublicFile } from "@/lib/images/public-file";
import { getOgImages } from "@/lib/metadata/og-image/og-images";

/** A share image of the content as it is now. */
export async function GET(_: Request, props: ShareParams): Promise<Response> {
	return answer(props, await getOgImages(), ({ file }) => readPublicFile(file));
}
