import { answer, type ShareParams } from "@/app/share/answer";
import { getBuiltOgImages, readBuiltPortrait } from "@/lib/outputs/og-images/built-og-images";

/** A share image of the content as it was built, drawn when it is first asked for. */
export async function GET(_: Request, props: ShareParams): Promise<Response> {
	return answer(props, await getBuiltOgImages(), readBuiltPortrait);
}
