import { fileRefusalIn } from './imports/file-refusal';
import type { Named, RefusalWords } from './refusal-words';

/** Refusals in Vietnamese. */
export const refusalsInVietnamese: RefusalWords = {
  required: 'Mục này cần được điền.',
  'malformed-body': 'Dữ liệu gửi lên không đọc được; xin gửi lại theo đúng định dạng.',
  'unknown-field': (named) =>
    `Trường ${quoted(named('field'))} không có trong biểu này; xin bỏ đi rồi gửi lại.`,
  'unknown-value': 'Giá trị này không có trong danh sách; xin chọn lại.',
  'wrong-type': 'Giá trị không đúng kiểu; xin nhập lại.',
  'too-long': (named) =>
    named('most')
      ? `Nội dung quá dài; xin rút gọn còn tối đa ${named('most')} ký tự.`
      : 'Nội dung quá dài; xin rút gọn.',
  'not-a-number': 'Xin nhập bằng chữ số, ví dụ 12 hoặc 1.234.',
  'not-an-integer': 'Số lượng phải là số nguyên, ví dụ 12 hoặc 1.234.',
  negative: 'Số lượng không thể nhỏ hơn 0; xin xem lại.',
  'number-too-large': (named) =>
    named('most')
      ? `Số quá lớn; giá trị lớn nhất là ${named('most')}.`
      : 'Số quá lớn so với thực tế; xin xem lại.',
  'not-a-date': 'Ngày không hợp lệ; xin nhập theo dạng 30/09/2026.',
  'not-a-period': 'Kỳ báo cáo không hợp lệ; ví dụ hợp lệ: 2026-Q3, 2026-H1, 2026.',
  'range-reversed': 'Mốc đầu đang sau mốc cuối; xin đổi lại.',
  'limit-out-of-range': 'Số dòng mỗi trang phải từ 1 đến 500.',
  'cursor-invalid': 'Vị trí trang không còn dùng được; xin xem lại từ trang đầu.',
  'reason-required': 'Xin ghi lý do để người khác hiểu vì sao.',
  'body-too-large': 'Dữ liệu gửi lên quá lớn; xin chia nhỏ rồi gửi lại.',

  'numerator-above-denominator': 'Số đạt không thể lớn hơn tổng số; xin xem lại hai ô này.',
  'answers-missing': (named) =>
    named('goals')
      ? `Còn mục tiêu chưa trả lời: ${named('goals')}. Xin điền số liệu, hoặc chọn “không có phát sinh” hay “chưa có số liệu”.`
      : 'Còn mục tiêu chưa trả lời. Xin điền số liệu, hoặc chọn “không có phát sinh” hay “chưa có số liệu”.',
  'answered-twice':
    'Mục này vừa có số liệu vừa chọn “không có phát sinh” hoặc “chưa có số liệu”; xin chỉ giữ một.',
  'differs-from-register': (named) =>
    named('denominator')
      ? `Số liệu khác sổ theo dõi (${named('numerator')}/${named('denominator')}); xin ghi lý do, hoặc lấy số của sổ.`
      : 'Số liệu khác sổ theo dõi; xin ghi lý do, hoặc lấy số của sổ.',
  'period-of-another-cadence': 'Kỳ này không theo lịch báo cáo đang áp dụng; xin chọn kỳ trong danh sách.',
  'as-of-outside-period': (named) =>
    named('from')
      ? `Ngày chốt số liệu phải trong kỳ báo cáo, từ ${named('from')} đến ${named('to')}.`
      : 'Ngày chốt số liệu phải trong kỳ báo cáo.',
  'as-of-in-future': 'Chưa đến ngày chốt số liệu; bản nháp vẫn được lưu, xin gửi từ ngày đó.',
  'period-not-begun': 'Kỳ báo cáo này chưa bắt đầu; xin chọn kỳ khác.',
  'unit-not-standing-then': 'Đơn vị không tồn tại vào ngày chốt số liệu của kỳ này; xin chọn kỳ khác.',
  'document-not-found': 'Không tìm thấy văn bản đã phát hành có mã này trong phạm vi của bạn.',
  'report-not-found': 'Không tìm thấy báo cáo này trong phạm vi của bạn.',
  'report-exists': 'Đơn vị đã có báo cáo cho kỳ này; xin mở báo cáo đó để sửa.',
  'report-not-submitted': 'Báo cáo chưa được gửi nên chưa thể duyệt hay trả lại.',
  'report-already-submitted': 'Báo cáo đã được gửi và đang chờ duyệt.',
  'report-waiting':
    'Báo cáo đang chờ duyệt nên không sửa được; nếu cần sửa, xin đề nghị người duyệt trả lại.',
  'report-returned': 'Báo cáo đã bị trả lại; xin sửa theo góp ý rồi gửi lại.',
  'report-not-approved': 'Chỉ mở lại được báo cáo đã phê duyệt.',
  'report-already-approved': 'Báo cáo đã được phê duyệt; muốn thay đổi, xin mở lại kèm lý do.',
  'report-frozen': 'Số liệu đã phê duyệt không sửa được; xin đề nghị người duyệt mở lại báo cáo.',
  'own-report': 'Bạn đã lập, sửa hoặc gửi bản này nên không thể tự phê duyệt; xin để người khác duyệt.',
  stale: (named) =>
    named('by')
      ? `${named('by')} vừa lưu thay đổi sau khi bạn mở trang (${named('what')}). Phần bạn đã nhập vẫn còn: xin sửa lại cho khớp nếu cần rồi lưu lần nữa.`
      : 'Người khác vừa lưu thay đổi sau khi bạn mở trang; xin xem bản mới nhất rồi lưu lại. Phần bạn đã nhập vẫn còn.',

  'unit-not-found': 'Không tìm thấy đơn vị này trong phạm vi của bạn.',
  'unit-code-invalid':
    'Mã đơn vị chỉ gồm chữ không dấu, chữ số, gạch nối, dấu chấm và gạch dưới, tối đa 40 ký tự.',
  'unit-code-taken': (named) =>
    `Mã này đã dùng cho đơn vị khác${named('unit') && ` (${named('unit')})`}; xin chọn mã khác.`,
  'unit-ends-before-start': 'Ngày kết thúc phải sau ngày bắt đầu.',
  'unit-kind-misplaced': 'Loại đơn vị này không đặt được dưới đơn vị cấp trên đã chọn.',
  'unit-root-exists': (named) =>
    `Đã có đơn vị gốc${named('unit') && ` (${named('unit')})`} trong thời gian này; xin chọn đơn vị cấp trên.`,
  'unit-moves-below-itself': 'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị cấp dưới của nó.',
  'unit-outside-parent-dates': (named) =>
    `Đơn vị cấp trên${named('unit') && ` (${named('unit')})`} phải tồn tại suốt thời gian của đơn vị này; xin xem lại ngày.`,
  'unit-children-outside-dates': (named) =>
    `Đơn vị cấp dưới${named('unit') && ` (${named('unit')})`} còn tồn tại ngoài thời gian này; xin kết thúc đơn vị cấp dưới trước.`,
  'unit-successor-not-valid': (named) =>
    `Đơn vị kế thừa${named('unit') && ` (${named('unit')})`} phải tồn tại vào ngày đơn vị này kết thúc.`,
  'unit-successor-without-end': 'Chỉ ghi đơn vị kế thừa khi đơn vị có ngày kết thúc.',
  'unit-has-history':
    'Đơn vị đã có báo cáo nên không chuyển và không cắt ngày được; xin kết thúc đơn vị này và lập đơn vị mới kế thừa.',
  'unit-not-valid': (named) => `Đơn vị${named('unit') && ` ${named('unit')}`} không tồn tại vào ngày này.`,

  'enterprise-not-found': 'Không tìm thấy doanh nghiệp này trong phạm vi của bạn.',
  'organisation-not-found': 'Không tìm thấy tổ chức đảng này trong phạm vi của bạn.',
  'fact-not-found': 'Không tìm thấy sự kiện này trong phạm vi của bạn.',
  'tax-code-malformed':
    'Mã số thuế gồm 10 chữ số; chi nhánh, đơn vị phụ thuộc thêm gạch nối và 3 chữ số, ví dụ 4600123456-001.',
  'tax-code-taken': (named) =>
    named('enterprise')
      ? `Mã số thuế này đã có ở “${named('enterprise')}”; xin mở doanh nghiệp đó thay vì thêm mới.`
      : 'Mã số thuế này đã có ở một doanh nghiệp ngoài phạm vi của bạn; xin báo cấp trên.',
  'no-organisation-here': 'Doanh nghiệp chưa có tổ chức đảng nên chưa ghi được việc này.',
  'counts-missing': 'Xin điền ít nhất một số lượng.',
  'nothing-chosen': 'Xin chọn ít nhất một doanh nghiệp.',
  'too-many-chosen': (named) =>
    named('most')
      ? `Mỗi lần ghi được nhiều nhất ${named('most')} doanh nghiệp; xin chọn bớt lại.`
      : 'Đã chọn quá nhiều doanh nghiệp cho một lần ghi; xin chọn bớt lại.',
  'some-refused': (named) =>
    named('all')
      ? `Chưa ghi gì: ${named('refused')} trong ${named('all')} doanh nghiệp không ghi được. Xin xem lý do ở từng doanh nghiệp.`
      : 'Chưa ghi gì: có doanh nghiệp không ghi được. Xin xem lý do ở từng doanh nghiệp.',

  'goal-not-found': 'Không có mục tiêu này.',
  'target-out-of-range': 'Mục tiêu phải lớn hơn 0 % và không quá 100 %, tối đa hai chữ số thập phân.',
  'due-not-after-start': 'Hạn hoàn thành phải sau ngày bắt đầu áp dụng.',
  'baseline-impossible': 'Mốc ban đầu cần số đạt không lớn hơn tổng số, và tổng số lớn hơn 0.',
  'baseline-not-before-due': 'Ngày của mốc ban đầu phải trước hạn hoàn thành.',
  'milestones-out-of-order': 'Các mốc lộ trình phải xếp theo thời gian và không giảm dần.',
  'milestone-out-of-range':
    'Mỗi mốc lộ trình phải nằm giữa mốc ban đầu và hạn hoàn thành, không cao hơn mục tiêu.',
  'milestones-for-year-goal': 'Mục tiêu hằng năm không có mốc lộ trình.',
  'changes-the-past': (named) =>
    named('date')
      ? `Thay đổi này sẽ làm khác kết quả đã chốt; xin áp dụng từ sau ngày ${named('date')}.`
      : 'Thay đổi này sẽ làm khác kết quả đã chốt; xin chọn ngày áp dụng muộn hơn.',
  'rule-in-past':
    'Ngày này đã qua: số liệu của sổ theo dõi từ ngày ấy sẽ tính lại theo quy tắc mới. Xin đánh dấu đồng ý, hoặc chọn ngày sau hôm nay.',
  'rule-name-taken':
    'Mục tiêu này đã có quy tắc mang tên ấy; xin đặt tên khác để văn bản nói rõ số liệu tính theo quy tắc nào.',
  'nothing-changed': 'Chưa có gì thay đổi so với hiện tại.',
  'due-day-out-of-range': (named) =>
    `Xin chọn một ngày sau ngày chốt số liệu ${named('from') || 'của kỳ'} và không muộn hơn ${named('to') || 'nửa năm sau đó'}.`,
  'holidays-too-many': 'Mỗi lần chỉ ghi một đợt nghỉ dài tối đa 31 ngày; xin xem lại hai ngày đã nhập.',
  'holiday-not-found': 'Ngày nghỉ này không có, hoặc đã được rút.',

  'rule-not-found': 'Không có quy tắc tính này.',
  'fact-in-future': 'Sổ chỉ ghi những gì đã diễn ra; ngày này chưa đến, xin xem lại.',
  'fact-same-day': (named) =>
    `Cùng ngày này đã ghi ${quoted(factOn(named, 'một thông tin cùng loại'))}; xin đính chính thông tin ấy hoặc chọn ngày khác.`,
  'fact-holds-already': (named) =>
    `Sổ đã có ${quoted(factOn(named, 'đúng nội dung này'))}, hai khoảng thời gian sẽ chồng lên nhau; xin đính chính thông tin ấy.`,
  'fact-nothing-to-end': (named) =>
    `Không có gì để kết thúc vào ngày này${sinceFact(named)}; xin xem lại ngày hoặc nội dung.`,
  'fact-before-first': (named) =>
    `Ngày này trước khi doanh nghiệp có trong sổ${sinceFact(named)}; xin ghi tình trạng hoạt động từ ngày sớm hơn trước.`,
  'fact-after-closing': (named) =>
    `Doanh nghiệp đã chấm dứt hoạt động${sinceFact(named)}, sau đó không thể có thông tin này; xin xem lại ngày.`,
  'fact-outside-life': (named) =>
    `Vào ngày này tổ chức đảng chưa có hoặc không còn nữa${sinceFact(named)}; xin xem lại ngày.`,
  'fact-contradicts': (named) =>
    `Thay đổi này trái với ${quoted(factOn(named, 'một thông tin đã ghi'))}; xin đính chính hoặc rút thông tin ấy trước.`,
  'fact-withdrawn-already':
    'Thông tin này đã được rút hoặc đính chính; xin mở lại trang để xem bản mới nhất.',
  'enterprise-without-place': (named) =>
    `Cần ghi địa bàn của doanh nghiệp từ ngày đầu tiên có trong sổ${sinceFact(named)}.`,
  'second-organisation': (named) =>
    `Doanh nghiệp đã có tổ chức đảng riêng${sinceFact(named)}; xin giải thể hoặc đính chính tổ chức ấy, hoặc ghi chi bộ trực thuộc đảng bộ ấy.`,
  'joint-cell-without-host': 'Chi bộ ghép cần có một doanh nghiệp làm nòng cốt; xin chọn doanh nghiệp ấy.',
  'joint-cell-second-host': (named) =>
    `Chi bộ ghép đã có doanh nghiệp nòng cốt khác${sinceFact(named)}; xin chỉ chọn một.`,
  'committee-not-there': (named) =>
    `Vào ngày này không có đảng bộ cơ sở được chọn${sinceFact(named)}; xin chọn đảng bộ khác hoặc xem lại ngày.`,
  'committee-below-committee': 'Đảng bộ cơ sở không thể trực thuộc một đảng bộ cơ sở khác; xin chọn lại.',

  'file-refused': (named) => fileRefusalIn('vi', named, 'damaged'),
  'format-refused': (named) =>
    named('expected') === ''
      ? 'Tệp thể thức có chỗ chưa đúng, nên chưa dùng được.'
      : named('key') === ''
        ? `Tệp thể thức: ${named('expected')}.`
        : `Khóa “${named('key')}”: ${named('expected')}.`,
  'format-file-missing': 'Chưa chọn tệp thể thức; hãy chọn một tệp JSON không quá 64 KB.',
  'file-too-large': (named) => fileRefusalIn('vi', named, 'too-large'),
  'upload-not-found':
    'Tệp đã tải lên không còn giữ (mỗi tệp được giữ đến khi nhập xong, nhiều nhất một ngày); xin tải lên lại.',
  'too-busy': 'Hệ thống đang nhận và đọc nhiều tệp lớn cùng lúc; xin đợi ít phút rồi gửi lại.',
  'list-changed':
    'Sổ theo dõi đã thay đổi sau khi bạn xem trước; chưa có gì được ghi. Xin kiểm tra lại các dòng rồi nhập.',
  'import-not-found': 'Không tìm thấy lần nhập này trong phạm vi của bạn.',
  'too-many-jobs': (named) =>
    `Bạn đang có ${named('most') || 'quá nhiều'} việc chờ hoặc đang chạy; xin đợi một việc xong, hoặc hủy bớt.`,
  'too-many-exports': (named) =>
    `Đang có ${named('most') || 'quá nhiều'} lượt tải tệp chưa xong của bạn hoặc đơn vị bạn; xin đợi ít phút rồi tải lại.`,
  'job-not-found': 'Không tìm thấy việc này trong các việc của bạn.',
  'job-file-gone': 'Tệp này không còn được giữ; xin tạo lại.',
  'job-interrupted': (named) =>
    `Việc này đã bị ngắt ${named('times') || 'nhiều'} lần nên dừng lại; xin thử lại, nếu vẫn lỗi thì báo quản trị.`,
  'import-undone-already': 'Lần nhập này đã được hoàn tác.',
  'import-built-upon': (named) =>
    `Chưa hoàn tác được: sau lần nhập này, ${named('name') || 'sổ theo dõi'} đã có thay đổi khác. Xin rút thay đổi đó trước.`,
  'tax-codes-unknown': (named) =>
    `Không tìm thấy doanh nghiệp có mã số thuế ${named('codes') || 'này'} trong phạm vi của bạn.`,
  'measure-not-found': 'Không tìm thấy nhiệm vụ này trong phạm vi của bạn.',
  'measure-open': 'Nhiệm vụ này đang thực hiện nên không cần mở lại.',
  'measure-closed': 'Nhiệm vụ này đã kết thúc; xin mở lại trước khi ghi tiếp.',
  'decided-in-future': 'Ngày giao không được sau hôm nay.',
  'due-before-decided': 'Thời hạn không được trước ngày giao nhiệm vụ.',
  'step-in-future': 'Ngày này chưa đến; xin ghi việc đã diễn ra.',
  'step-before-last': (named) =>
    `Các bước được ghi theo thứ tự thời gian${named('date') && `; bước gần nhất là ngày ${named('date')}`}.`,
  'decided-by-another': 'Quyết định này do một tài khoản khác ghi; xin đăng nhập bằng tài khoản đó để gửi.',
  'email-invalid': 'Địa chỉ e-mail không hợp lệ; xin nhập theo dạng ten@coquan.vn, không dấu.',
  'email-taken': 'Địa chỉ e-mail này đã có tài khoản.',
  'password-too-short': (named) =>
    `Mật khẩu cần ít nhất ${named('least') || '10'} ký tự; một câu ngắn dễ nhớ là tốt nhất.`,
  'password-too-long': (named) => `Mật khẩu quá dài; tối đa ${named('most') || '200'} ký tự.`,
  'password-too-common': 'Mật khẩu này quá dễ đoán; xin chọn mật khẩu khác.',
  'password-is-name': 'Mật khẩu không được giống địa chỉ e-mail; xin chọn mật khẩu khác.',
  'passwords-differ': 'Hai lần nhập mật khẩu không giống nhau; xin nhập lại.',
  'account-not-found': 'Không tìm thấy tài khoản này trong phạm vi của bạn.',
  'account-disabled': 'Tài khoản này đang bị khóa; xin mở khóa trước.',
  'account-elsewhere':
    'Tài khoản này còn giữ vai trò ở đơn vị ngoài phạm vi của bạn; xin nhờ quản trị cấp trên.',
  'appointment-exists': 'Người này đã có vai trò đó ở đơn vị này.',
  'last-administrator':
    'Đây là quản trị cuối cùng của đơn vị gốc; xin giao vai trò quản trị cho người khác trước.',
  'own-account': 'Không thể tự làm việc này với tài khoản của chính mình; xin nhờ quản trị khác.',
  'link-not-valid': 'Liên kết này đã được dùng hoặc đã hết hạn; xin đề nghị quản trị gửi liên kết mới.',
  'not-signed-in': 'Xin đăng nhập để tiếp tục.',
  'sign-in-failed': 'E-mail hoặc mật khẩu không đúng; xin thử lại.',
  'token-not-valid': 'Mã truy cập API không đúng, đã hết hạn hoặc đã bị thu hồi.',
  'token-not-found': 'Không tìm thấy mã truy cập API này.',
  'too-many-attempts': (named) =>
    named('minutes')
      ? `Đã thử quá nhiều lần; xin đợi khoảng ${named('minutes')} phút rồi thử lại.`
      : 'Đã thử quá nhiều lần; xin đợi ít phút rồi thử lại.',

  'not-found': 'Không tìm thấy nội dung này trong phạm vi của bạn.',
  'not-allowed': 'Vai trò của bạn ở đơn vị này không được làm việc đó.',
  'root-only': 'Việc này áp dụng cho toàn hệ thống nên chỉ quản trị của đơn vị gốc được làm.',
  'cross-site': 'Yêu cầu đến từ trang khác nên không được thực hiện; xin mở lại trang này rồi thử lại.',

  'already-set-up': 'Hệ thống đã được thiết lập; xin đăng nhập.',
  'not-set-up': 'Hệ thống chưa được thiết lập; xin mở liên kết thiết lập in ra khi khởi động.',
  'not-empty': 'Cơ sở dữ liệu đã có dữ liệu nên không ghi đè.',
  'key-reused': 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác; xin dùng khóa mới.',
  'key-in-use': 'Yêu cầu cùng khóa Idempotency-Key đang được xử lý; xin đợi rồi gửi lại.',
};

function quoted(text: string): string {
  return text === '' ? 'này' : `“${text}”`;
}

function factOn(named: Named, otherwise: string): string {
  return named('fact') ? `${named('fact')} (${named('date')})` : otherwise;
}

/** Names the fact in the way, in brackets. */
function sinceFact(named: Named): string {
  return named('fact') && ` (${named('fact')}: ${named('date')})`;
}
