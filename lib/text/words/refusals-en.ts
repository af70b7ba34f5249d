import { fileRefusalIn } from './imports/file-refusal';
import type { Named, RefusalWords } from './refusal-words';

/** Refusals in English. */
export const refusalsInEnglish: RefusalWords = {
  required: 'Please fill this in.',
  'malformed-body': 'What was sent could not be read; please send it again in the right format.',
  'unknown-field': (named) =>
    `There is no field ${named('field') || 'of this name'} here; please leave it out.`,
  'unknown-value': 'This value is not in the list; please choose again.',
  'wrong-type': 'This value is of the wrong type; please enter it again.',
  'too-long': (named) =>
    named('most') ? `Too long; please keep to ${named('most')} characters.` : 'Too long; please shorten it.',
  'not-a-number': 'Please use digits, for example 12 or 1,234.',
  'not-an-integer': 'A count is a whole number, for example 12 or 1,234.',
  negative: 'A count cannot be below 0; please check it.',
  'number-too-large': (named) =>
    named('most')
      ? `Too large; the greatest value is ${named('most')}.`
      : 'This number is beyond reason; please check it.',
  'not-a-date': 'This is not a date; please write it as 30/09/2026.',
  'not-a-period': 'This is not a period; valid examples: 2026-Q3, 2026-H1, 2026.',
  'range-reversed': 'The start lies after the end; please exchange them.',
  'limit-out-of-range': 'A page holds from 1 to 500 rows.',
  'cursor-invalid': 'This place in the list is no longer valid; please start from the first page.',
  'reason-required': 'Please give a reason, so that others understand why.',
  'body-too-large': 'Too much was sent at once; please send it in smaller parts.',

  'numerator-above-denominator': 'The part cannot be larger than the whole; please check both fields.',
  'answers-missing': (named) =>
    `Some goals are not answered yet${inBrackets(named, 'goals')}. Please enter figures, or choose “nothing to report” or “not known”.`,
  'answered-twice':
    'This goal has figures and is also marked “nothing to report” or “no figures yet”; please keep only one.',
  'differs-from-register': (named) =>
    named('denominator')
      ? `This differs from the register (${named('numerator')}/${named('denominator')}); please give a reason, or take the register's figure.`
      : "This differs from the register; please give a reason, or take the register's figure.",
  'period-of-another-cadence':
    'This period does not follow the reporting calendar in force; please choose one from the list.',
  'as-of-outside-period': (named) =>
    named('from')
      ? `The day of the figures must lie in the period, from ${named('from')} to ${named('to')}.`
      : 'The day of the figures must lie in the period.',
  'as-of-in-future':
    'The day of the figures has not come yet; the draft is kept, please submit it from that day on.',
  'period-not-begun': 'This period has not begun yet; please choose another.',
  'unit-not-standing-then': 'This unit did not stand on the last day of this period; please choose another.',
  'document-not-found': 'There is no issued document with this code within your scope.',
  'report-not-found': 'There is no such report within your scope.',
  'report-exists': 'The unit already has a report for this period; please open that one.',
  'report-not-submitted': 'The report has not been submitted, so it cannot be approved or returned yet.',
  'report-already-submitted': 'The report has been submitted and waits for approval.',
  'report-waiting':
    'The report waits for approval and cannot be edited; if needed, ask the approver to return it.',
  'report-returned': 'The report was returned; please correct it, then submit it again.',
  'report-not-approved': 'Only an approved report can be reopened.',
  'report-already-approved': 'The report has been approved; to change it, reopen it with a reason.',
  'report-frozen': 'Approved figures cannot be edited; ask the approver to reopen the report.',
  'own-report': 'You opened, edited or submitted this revision, so somebody else has to approve it.',
  stale: (named) =>
    named('by')
      ? `${named('by')} saved a change after you opened this page (${named('what')}). What you entered is still here: please match it where needed and save again.`
      : 'Somebody else saved a change after you opened this page; please look at the newest state and save again. What you entered is still here.',

  'unit-not-found': 'There is no such unit within your scope.',
  'unit-code-invalid':
    'A code has unaccented letters, digits, hyphens, full stops and underscores only, at most 40 characters.',
  'unit-code-taken': (named) =>
    `Another unit${inBrackets(named, 'unit')} has this code; please choose another.`,
  'unit-ends-before-start': 'The end must lie after the start.',
  'unit-kind-misplaced': 'A unit of this kind cannot stand below the chosen one.',
  'unit-root-exists': (named) =>
    `There is a root unit${inBrackets(named, 'unit')} at that time; please choose the unit above.`,
  'unit-moves-below-itself': 'A unit cannot stand below itself or below a unit of its own.',
  'unit-outside-parent-dates': (named) =>
    `The unit above${inBrackets(named, 'unit')} must exist for as long as this one; please check the dates.`,
  'unit-children-outside-dates': (named) =>
    `A unit below${inBrackets(named, 'unit')} exists outside these dates; please end that one first.`,
  'unit-successor-not-valid': (named) =>
    `The successor${inBrackets(named, 'unit')} must exist on the day on which this unit ends.`,
  'unit-successor-without-end': 'Name successors only for a unit that ends.',
  'unit-has-history':
    'The unit has reports, so it can neither move nor lose days it reported on; please end it and open a new one that succeeds it.',
  'unit-not-valid': (named) => `The unit${inBrackets(named, 'unit')} does not exist on that day.`,

  'enterprise-not-found': 'There is no such enterprise within your reach.',
  'organisation-not-found': 'There is no such Party organisation within your reach.',
  'fact-not-found': 'There is no such fact within your reach.',
  'tax-code-malformed':
    'A tax code has 10 digits; a branch adds a hyphen and 3 digits, for example 4600123456-001.',
  'tax-code-taken': (named) =>
    named('enterprise')
      ? `“${named('enterprise')}” has this tax code; please open that enterprise instead of adding another.`
      : 'An enterprise outside your reach has this tax code; please tell the level above.',
  'no-organisation-here': 'The enterprise has no Party organisation, so this cannot be recorded yet.',
  'counts-missing': 'Please enter at least one count.',
  'nothing-chosen': 'Please choose at least one enterprise.',
  'too-many-chosen': (named) =>
    named('most')
      ? `At most ${named('most')} enterprises can be recorded at once; please choose fewer.`
      : 'Too many enterprises are chosen to be recorded at once; please choose fewer.',
  'some-refused': (named) =>
    named('all')
      ? `Nothing was recorded: ${named('refused')} of ${named('all')} enterprises are refused. The reason stands beside each.`
      : 'Nothing was recorded: some of the enterprises are refused. The reason stands beside each.',

  'goal-not-found': 'There is no such goal.',
  'target-out-of-range': 'A target is above 0% and at most 100%, with at most two decimals.',
  'due-not-after-start': 'The due date must lie after the day from which the terms apply.',
  'baseline-impossible': 'A baseline needs a whole above 0 and a part not larger than it.',
  'baseline-not-before-due': 'The baseline must lie before the due date.',
  'milestones-out-of-order': 'Milestones must follow one another in time and must not descend.',
  'milestone-out-of-range':
    'Each milestone must lie between the baseline and the due date, and not above the target.',
  'milestones-for-year-goal': 'A goal of every year has no milestones.',
  'changes-the-past': (named) =>
    named('date')
      ? `This would change results that are settled; please let it apply after ${named('date')}.`
      : 'This would change results that are settled; please let it apply later.',
  'rule-in-past':
    "This day has passed: the register's figures since then will be counted anew. Please tick that this is meant, or choose a day to come.",
  'rule-name-taken':
    'This goal already has a rule of that name; please choose another, so that papers tell which rule a figure was counted by.',
  'nothing-changed': 'Nothing is different from what is in force.',
  'due-day-out-of-range': (named) =>
    `A due day lies after the cut-off${named('from') ? ` on ${named('from')}` : ''} and not later than ${named('to') || 'half a year after it'}.`,
  'holidays-too-many': 'One span of holidays has 31 days at most; please look at the two days again.',
  'holiday-not-found': 'This holiday does not exist, or was withdrawn.',

  'rule-not-found': 'There is no such counting rule.',
  'fact-in-future': 'The register keeps what has happened; this day has not come yet, please check it.',
  'fact-same-day': (named) =>
    `On this very day the register has “${factOn(named, 'a fact of the same kind')}”; please correct that one or choose another day.`,
  'fact-holds-already': (named) =>
    `The register has “${factOn(named, 'just this')}” already, so the two spans would overlap; please correct that fact.`,
  'fact-nothing-to-end': (named) =>
    `There is nothing to end on this day${sinceFact(named)}; please check the day or what you chose.`,
  'fact-before-first': (named) =>
    `On this day the enterprise was not in the register yet${sinceFact(named)}; please record its status from an earlier day first.`,
  'fact-after-closing': (named) =>
    `The enterprise had closed by then${sinceFact(named)}, so this can no longer be; please check the day.`,
  'fact-outside-life': (named) =>
    `On this day the Party organisation was not there yet or no longer${sinceFact(named)}; please check the day.`,
  'fact-contradicts': (named) =>
    `This would contradict “${factOn(named, 'a fact on record')}”; please correct or withdraw that fact first.`,
  'fact-withdrawn-already':
    'This fact was withdrawn or corrected already; please reload the page to see the newest.',
  'enterprise-without-place': (named) =>
    `An enterprise needs a place from its first day in the register on${sinceFact(named)}.`,
  'second-organisation': (named) =>
    `The enterprise has a Party organisation of its own${sinceFact(named)}; please dissolve or correct that one, or record a cell of that committee.`,
  'joint-cell-without-host': 'A joint cell needs one enterprise as its host; please choose it.',
  'joint-cell-second-host': (named) =>
    `The joint cell has another host${sinceFact(named)}; please choose only one.`,
  'committee-not-there': (named) =>
    `On this day there is no such grassroots committee${sinceFact(named)}; please choose another or check the day.`,
  'committee-below-committee': 'A grassroots committee cannot belong to another one; please choose again.',

  'file-refused': (named) => fileRefusalIn('en', named, 'damaged'),
  'format-refused': (named) =>
    named('expected') === ''
      ? 'Something in the format file is not right, so it cannot be used.'
      : named('key') === ''
        ? `The format file: ${named('expected')}.`
        : `Key “${named('key')}”: ${named('expected')}.`,
  'format-file-missing': 'No format file was chosen; choose a JSON file of at most 64 KB.',
  'file-too-large': (named) => fileRefusalIn('en', named, 'too-large'),
  'upload-not-found':
    'The uploaded file is no longer kept (files are kept until they are imported, for a day at most); please upload it again.',
  'too-busy':
    'Many large files are being received and read just now; please wait some minutes, then try again.',
  'list-changed':
    'The register has changed since you looked at the preview; nothing was written. Please check the rows again, then import.',
  'import-not-found': 'This import was not found within your reach.',
  'too-many-jobs': (named) =>
    `You have ${named('most') || 'too many'} jobs waiting or running; please wait until one is done, or cancel some.`,
  'too-many-exports': (named) =>
    `${named('most') || 'Too many'} downloads by you or your office are under way; please wait some minutes.`,
  'job-not-found': 'This job was not found among yours.',
  'job-file-gone': 'This file is no longer kept; please make it again.',
  'job-interrupted': (named) =>
    `This job was interrupted ${named('times') || 'several'} times and has stopped; please try again, then tell an administrator.`,
  'import-undone-already': 'This import has been undone already.',
  'import-built-upon': (named) =>
    `Not undone: ${named('name') || 'the register'} has been changed in other ways since this import. Please withdraw that change first.`,
  'tax-codes-unknown': (named) =>
    `No enterprise with the tax code ${named('codes') || 'given'} was found within your reach.`,
  'measure-not-found': 'This measure was not found within your reach.',
  'measure-open': 'This measure is under way and need not be reopened.',
  'measure-closed': 'This measure has ended; reopen it before you record more.',
  'decided-in-future': 'The day of the decision must not lie after today.',
  'due-before-decided': 'The deadline must not lie before the day of the decision.',
  'step-in-future': 'This day has not come yet; record what has happened.',
  'step-before-last': (named) =>
    `Steps are recorded in order of time${named('date') && `; the newest is of ${named('date')}`}.`,
  'decided-by-another': 'Another account recorded this decision; sign in with that account to send it.',
  'email-invalid': 'This is not an e-mail address; please write it as name@office.vn, without accents.',
  'email-taken': 'There is an account with this e-mail address.',
  'password-too-short': (named) =>
    `A password needs at least ${named('least') || '10'} characters; a short sentence is best.`,
  'password-too-long': (named) => `Too long; a password has at most ${named('most') || '200'} characters.`,
  'password-too-common': 'This password is too easy to guess; please choose another.',
  'password-is-name': 'The password must not be the e-mail address; please choose another.',
  'passwords-differ': 'The two passwords differ; please enter them again.',
  'account-not-found': 'There is no such account within your scope.',
  'account-disabled': 'This account is disabled; please enable it first.',
  'account-elsewhere':
    'This account also has a role at a unit beyond your scope; please ask an administrator above.',
  'appointment-exists': 'This person already has that role at this unit.',
  'last-administrator': 'This is the last administrator of the root unit; please appoint another first.',
  'own-account': 'You cannot do this to your own account; please ask another administrator.',
  'link-not-valid': 'This link was used or has expired; please ask your administrator for a new one.',
  'not-signed-in': 'Please sign in to continue.',
  'sign-in-failed': 'E-mail or password is wrong; please try again.',
  'token-not-valid': 'This API token is wrong, has expired or was revoked.',
  'token-not-found': 'There is no such API token.',
  'too-many-attempts': (named) =>
    `Too many attempts; please wait ${named('minutes') ? `about ${named('minutes')} min` : 'some minutes'}, then try again.`,

  'not-found': 'There is nothing of this kind within your scope.',
  'not-allowed': 'Your role at this unit does not allow this.',
  'root-only': 'This holds for the whole installation, so only an administrator of the root unit may do it.',
  'cross-site':
    'The request came from another site and was not carried out; please reload this page and try again.',

  'already-set-up': 'The installation has been set up; please sign in.',
  'not-set-up': 'The installation has not been set up; please open the set-up link printed at the start.',
  'not-empty': 'The database has data in it and is not overwritten.',
  'key-reused': 'This Idempotency-Key was used for another request; please use a new one.',
  'key-in-use': 'A request with this Idempotency-Key is being worked on; please wait, then send it again.',
};

function inBrackets(named: Named, name: string): string {
  return named(name) && ` (${named(name)})`;
}

function factOn(named: Named, otherwise: string): string {
  return named('fact') ? `${named('fact')} (${named('date')})` : otherwise;
}

/** Names the fact in the way, in brackets. */
function sinceFact(named: Named): string {
  return named('fact') && ` (${named('fact')}: ${named('date')})`;
}
