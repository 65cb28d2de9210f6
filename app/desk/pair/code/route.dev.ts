import { PAIR_PATH, readTarget, refuseForeignForm } from "@/lib/next/desk/desk-access";
import { getPairing } from "@/lib/next/desk/pairing";

/** Prints the code in the terminal again, or a new one. */
export async function POST(request: Request): Promise<Response> {
	const refused = refuseForeignForm(request);
	if (refused) return refused;
	getPairing().showCode();
	const to = readTarget(String((await request.formData()).get("to") ?? ""));
	const Location = `${PAIR_PATH}?${new URLSearchParams({ to, shown: "1" })}`;
	return new Response(null, { status: 303, headers: { Location } });
}
