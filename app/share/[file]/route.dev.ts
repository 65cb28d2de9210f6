import { answer, type ShareParams } from "@/app/share/answer";
import { readPublished } from "@/lib/media/published";
import { getCards } from "@/lib/seo/share/cards";

/** A share image of the content as it is now. */
export async function GET(_: Request, props: ShareParams): Promise<Response> {
	return answer(props, await getCards(), ({ file }) => readPublished(file));
}
