import { answer, type ShareParams } from "@/app/share/answer";
import { getShippedCards, readShippedPortrait } from "@/lib/seo/share/shipped";

/** A share image of the content as it was built, drawn when it is first asked for. */
export async function GET(_: Request, props: ShareParams): Promise<Response> {
	return answer(props, await getShippedCards(), readShippedPortrait);
}
