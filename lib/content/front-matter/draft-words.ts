import { FALSE_WORDS, TRUE_WORDS } from "@/lib/utils/scalars";

/** The words for a draft by language, as parts of a regular expression. */
const DRAFTS = {
	en: "drafts?|wip",
	de: "entw(?:u|ü|ue)rfe?",
	fr: "brouillons?",
	es: "borrador(?:es)?",
	it: "bozz[ae]",
	pt: "rascunhos?",
	ar: "مسودة|مسودات",
	ca: "esborranys?",
	da: "kladder?",
	el: "πρόχειρο",
	fa: "پیش ?نویس(?: ?ها)?",
	fi: "luonno(?:s|kset)",
	he: "טיוטה|טיוטות",
	hu: "piszkozat(?:ok)?",
	ja: "下書き|下書",
	ko: "초안|임시글|임시저장",
	nl: "kladversies?",
	ro: "ciorn[ăe]",
	ru: "черновики?",
	sv: "utkast",
	tr: "taslak(?:lar)?",
	uk: "чернетк[аи]",
	zh: "草稿",
};

/** The words for a draft, as a part of a regular expression. */
export const DRAFT = Object.values(DRAFTS).join("|");
/** The plurals that a folder may have beside other words, as in `old drafts`. */
export const PLURAL_DRAFT = "drafts|entwürfe|brouillons";

/** The words by which a text isn't for all readers, whatever its key is about. */
export const HIDDEN = `${DRAFT}|draft\\p{L}*|private|offline|none|embargo\\p{L}*`;

/** The states of a text that isn't for readers yet, also those of task lists and Notion in several languages. */
export const DRAFT_STATES = [
	HIDDEN,
	// Dutch, Czech and Polish words for a draft, which elsewhere also mean something else.
	"concept(?:en)?|klad|koncept|szkice?",
	"todo|^to (?:do|write|edit|review|publish)|inactive|disabled|rejected|cancell?ed|backlog|on hold|do not publish|(?:in|needs?|under|awaiting|for) review|needs? (?:work|editing|edits)|ideas?|progress|queued?|not (?:ready|done|finished|published|started|yet)|unstarted|incomplete",
	"nicht (?:begonnen|veröffentlicht)|unveröffentlicht|in (?:arbeit|bearbeitung)",
	"pas commencé|en cours|à faire|non publiée?",
	"sin (?:empezar|publicar)|en (?:progreso|curso)|no publicad[oa]",
	"não (?:iniciad|publicad)[oa]|em andamento",
	"未着手|進行中|未公開|非公開|시작 전|진행 중|비공개|未开始|进行中|未開始|未發布|未发布|не начато|в работе|не опубликовано",
].join("|");

/** The names that programs give to a new text. */
export const UNTITLED =
	"untitled|new (?:note|post)|unbenannt|neue notiz|sans titre|nouvelle note|sin t[ií]tulo|sem t[ií]tulo|senza titolo|naamloos|без названия|無題|未命名";

/** The words of labels that no reader should see. */
export const UNPUBLISHED =
	"unpublished|priv(?:at|ate|é|ado|ada|ato|ata)|hidden|internal|(?:work )?in progress|(?:do not|don t) publish|非公開|비공개|nicht veröffentlichen|ne pas publier|no publicar|não publicar";
/** The words of labels and folders that no reader should see, with the names that programs give to folders of deleted files. */
export const PRIVATE = `${UNPUBLISHED}|unfinished|secret|not ready|to review|pending|unposted|trash|(?:recently )?deleted(?: items)?|recycle bin|papierkorb|corbeille|papelera|lixeira|cestino|prullenbak|ゴミ箱|回收站|휴지통`;

/** The keys of a state, and of the flag that a text is published, in the form of `normalizeKey()`. */
export const STATUS_KEYS = "statut estado stato статус 状態 ステータス 状态 狀態 상태 الحالة وضعیت סטטוס";
export const PUBLISHED_KEYS =
	"veröffentlicht veroeffentlicht publié publiée publicado publicada pubblicato pubblicata gepubliceerd opublikowano opublikowany опубликовано öffentlich oeffentlich 公開 公開済み 公开 已发布 已發佈 공개 منشور פורסם";

/** Flags in the spellings of YAML 1.1, of task lists, and in several languages. */
export const YES = new RegExp(
	`^(?:${TRUE_WORDS}|y|t|x|ja|oui|s[iíì]|sim|tak|да|はい|是|예|네|نعم|بله|כן|✓|✔️?|✅|☑️?|☒|\\[x\\])$`,
	"iu",
);
export const NO = new RegExp(
	`^(?:${FALSE_WORDS}|n|f|nein|non|n[ãa]o|nee|nie|нет|いいえ|否|아니요|아니오|لا|خیر|לא|☐|❌|\\[ ?\\])$`,
	"iu",
);

/** Returns the words of a name, a title or a value, with spaces between them. */
export function toWords(text: string): string {
	return text
		.normalize("NFC")
		.replace(/[^\p{L}\d]+/gu, " ")
		.trim();
}
