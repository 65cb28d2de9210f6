import { formatDeskCookie, PAIR_PATH, readTarget, refuseForeignForm } from "@/lib/next/desk/desk-access";
import { getPairing } from "@/lib/next/desk/pairing";

/** Opens the desk to a device on which the code of the terminal was typed. */
export async function POST(request: Request): Promise<Response> {
	const refused = refuseForeignForm(request);
	if (refused) return refused;
	const form = await request.formData();
	const to = readTarget(String(form.get("to") ?? ""));
	const result = getPairing().enter(String(form.get("code") ?? ""));
	if ("problem" in result) {
		const Location = `${PAIR_PATH}?${new URLSearchParams({ to, problem: result.problem })}`;
		return new Response(null, { status: 303, headers: { Location } });
	}
	return new Response(null, { status: 303, headers: { Location: to, "Set-Cookie": formatDeskCookie(result.token) } });
}
