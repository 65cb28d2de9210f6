// Written by `npm run docs` from the files in `messages`; changes here are overwritten.

import ar from "./messages/ar.json";
import de from "./messages/de.json";
import en from "./messages/en.json";
import es from "./messages/es.json";
import fa from "./messages/fa.json";
import fr from "./messages/fr.json";
import he from "./messages/he.json";
import it from "./messages/it.json";
import ja from "./messages/ja.json";
import ko from "./messages/ko.json";
import nl from "./messages/nl.json";
import pl from "./messages/pl.json";
import pt from "./messages/pt.json";
import ru from "./messages/ru.json";
import zh from "./messages/zh.json";
import zhHant from "./messages/zh-Hant.json";
import type { MessageTexts } from "./types";

export const ALL_MESSAGES = {
	ar,
	de,
	en,
	es,
	fa,
	fr,
	he,
	it,
	ja,
	ko,
	nl,
	pl,
	pt,
	ru,
	zh,
	"zh-Hant": zhHant,
} satisfies Record<string, MessageTexts>;
