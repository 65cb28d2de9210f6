import { answerForm, seeOther } from "@/lib/next/desk/answer-request";
import { PAIR_PATH, readTarget, refuseForeignForm } from "@/lib/next/desk/desk-access";
import { getPairing } from "@/lib/next/desk/pairing";

/** Prints the code in the terminal again, or a new one. */
export function POST(request: Request): Promise<Response> {
	const showCode = (form: FormData) => {
		getPairing().showCode();
		return seeOther(`${PAIR_PATH}?${new URLSearchParams({ to: readTarget(form.get("to")), shown: "1" })}`);
	};
	return answerForm(request, showCode, refuseForeignForm);
}
