/** Short, friendly, easily spelt words, without æ, ø and å, so that every keyboard has them. */
export const suggestionWords: readonly string[] = (
  'agern alke anemone asters balsam bambus birk bregne dahlia delfin drossel due egern eng fasan flint fyr gran ' +
  'guldregn havn hejre hvede iris jasmin kamille kastanje klit korn krebs krokus laks lavendel lind lyng mandel ' +
  'mejse merian mynte nellike odder orkide pil pinje rav regnbue rosmarin salvie skov sol spurv stork strand svale ' +
  'timian tulipan valmue viol'
).split(' ');
